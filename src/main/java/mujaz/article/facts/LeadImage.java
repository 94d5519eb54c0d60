package mujaz.article.facts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.PageOutline;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The picture that leads the article. What readers see at its top is preferred to the card made for
 * other sites, which is often cropped or has a logo on it; the card stands in where the page shows
 * no picture (or would show it only by script).
 */
final class LeadImage {
  /** Names of boxes for pictures that are no lead. */
  private static final Pattern NO_LEAD =
      Pattern.compile(
          "(?i)(?:^|[-_ ])(?:avatars?|authors?|autor(?:en)?|logos?|icons?|sprite|pixel|spacer|emoji"
              + "|gravatar|badge|button|banner|ads?|advert\\w*|tracking|counter|vgwort"
              + "|signature|share"
              + "|profile|flag|byline|promo|newsletter|app-?store|rounded-full"
              + "|is-circle)(?:$|[-_ ])");

  private static final Pattern NO_LEAD_FILE =
      Pattern.compile(
          "(?i)(?:^|[-_/. ])(?:avatar|logo|favicon|icon|sprite|pixel|placeholder"
              + "|blank|spacer|1x1|gravatar"
              + "|vgwort|doubleclick|transparent)(?:$|[-_/. ])|\\.svg(?:$|\\?)|/avatars?/");
  private static final Pattern DOT = Pattern.compile("(?:width|height)\\s*:\\s*[01](?:px|;|$)");
  private static final Pattern WIDTH =
      Pattern.compile("(?:[-_/,]w(?:idth)?[=_/]?|[?&](?:w|width|imwidth)=)(\\d{2,4})(?![\\dx])");
  private static final int SMALLEST = 140;
  private static final int NEAR = 4;

  private final PageOutline outline;
  private final Addresses addresses;

  private LeadImage(PageOutline outline, Addresses addresses) {
    this.outline = outline;
    this.addresses = addresses;
  }

  static @Nullable URI of(PageOutline outline, JsonLd data, Addresses addresses) {
    LeadImage lead = new LeadImage(outline, addresses);
    List<URI> stated = lead.stated(data);
    URI shown = lead.shown(stated);
    return shown != null ? shown : stated.isEmpty() ? null : stated.get(0);
  }

  private List<URI> stated(JsonLd data) {
    List<String> all = new ArrayList<>();
    for (String name :
        List.of(
            "og:image:secure_url",
            "og:image",
            "og:image:url",
            "twitter:image",
            "twitter:image:src")) {
      all.addAll(outline.tags.all(name));
    }
    all.addAll(data.images());
    for (String name :
        List.of(
            "link:image_src", "thumbnail", "image", "sailthru.image.full", "parsely-image-url")) {
      all.addAll(outline.tags.all(name));
    }
    List<URI> absolute = new ArrayList<>();
    for (String address : all) {
      addresses.absolute(address).ifPresent(absolute::add);
    }
    return absolute;
  }

  private @Nullable URI shown(List<URI> stated) {
    int headline = outline.headlineOrder();
    for (PageOutline.Found found : outline.pictures) {
      if (found.proseBefore() > NEAR + outline.proseBeforeHeadline()) {
        break;
      }
      Picture picture = new Picture(found.element());
      if (!canLead(picture)) {
        continue;
      }
      @Nullable URI address = addresses.absolute(picture.largest()).orElse(null);
      if (address == null || isNoLead(address) || isTiny(address.toString())) {
        continue;
      }
      boolean isStated = stated.stream().anyMatch(card -> isSame(card, address));
      if (found.order() > headline || isStated || outline.isInArticle(found.element())) {
        return address;
      }
    }
    return null;
  }

  private static boolean canLead(Picture picture) {
    int width = picture.statedWidth();
    int height = picture.statedHeight();
    if ((width > 0 && width < SMALLEST) || (height > 0 && height < SMALLEST / 2)) {
      return false;
    }
    Element element = picture.element();
    if (DOT.matcher(element.attr("style")).find()) {
      return false;
    }
    for (int i = 0; i < 4 && element != null; i++) {
      if (NO_LEAD.matcher(element.className() + ' ' + element.id()).find()) {
        return false;
      }
      element = element.parent();
    }
    return true;
  }

  private static boolean isTiny(String address) {
    Matcher width = WIDTH.matcher(address);
    return width.find() && Integer.parseInt(width.group(1)) < SMALLEST;
  }

  private static boolean isNoLead(URI address) {
    return NO_LEAD_FILE.matcher(address.getHost() + '/' + file(address)).find();
  }

  /** Two sizes of one picture mostly share the name of the file, or most of it. */
  private static boolean isSame(URI one, URI other) {
    String a = file(one);
    String b = file(other);
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= 8 && same * 10 >= Math.max(a.length(), b.length()) * 7;
  }

  private static String file(URI address) {
    String path = String.valueOf(address.getPath());
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
