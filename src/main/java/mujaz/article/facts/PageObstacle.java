package mujaz.article.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Problem;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Why a page with little text has no article: it asks for money, for consent or for a proof of
 * being human, says that there is nothing, or needs its scripts. Told by what readers would see; a
 * page with a whole article has none of these, whatever stands around it.
 */
public final class PageObstacle {
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "just a moment|attention required|access denied|are you a (?:ro)?bot|security check"
              + "|verify(?:ing)? (?:that )?you are (?:a )?human"
              + "|checking (?:if )?(?:your browser|the site)"
              + "|unusual traffic|pardon our interruption|ddos protection|please enable cookies and"
              + "|bist du ein mensch|sicherheitsüberprüfung|vérification de sécurité"
              + "|verificación de seguridad|التحقق من أنك لست روبوت|لست روبوت|التحقق الأمني"
              + "|проверка браузера|вы не робот|人机验证|安全验证|request unsuccessful|403 forbidden");
  private static final String CHALLENGE_MARKS =
      "#challenge-form, #challenge-running, #cf-wrapper, #px-captcha, [src*=cdn-cgi/challenge],"
          + " [src*=captcha-delivery], [src*=_Incapsula_Resource], [src*=awswaf]";
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\b(?:error )?404\\b|page (?:was )?not found"
              + "|page (?:you .{0,40})?(?:no longer exists|can.?t be found"
              + "|could not be found)"
              + "|seite (?:wurde )?(?:leider )?nicht gefunden|page (?:introuvable|non trouvée)"
              + "|página no encontrada|página não encontrada|pagina non trovata"
              + "|pagina niet gevonden"
              + "|sayfa bulunamadı|الصفحة (?:غير موجودة|المطلوبة غير)"
              + "|لم يتم العثور على الصفحة|صفحه .{0,20}یافت نشد"
              + "|страница не найдена|halaman tidak ditemukan|页面不存在|ページが見つかりません|페이지를 찾을 수 없");
  private static final Pattern CONSENT =
      Pattern.compile(
          "accept (?:all )?cookies|we (?:and our partners )?(?:use"
              + "|store).{0,40}cookies|manage (?:consent|preferences)"
              + "|privacy settings|alle akzeptieren|zustimmen und weiter"
              + "|mit werbung (?:weiter|lesen|nutzen)"
              + "|werbefrei|datenschutzeinstellungen|pur-abo|accepter et continuer"
              + "|tout accepter|continuer sans accepter"
              + "|aceptar (?:y continuar|todo|cookies)|accetta (?:e continua|tutti"
              + "|i cookie)|alles accepteren"
              + "|akkoord|ملفات تعريف الارتباط|الموافقة على الكل|consent");
  private static final Pattern MONEY =
      Pattern.compile(
          "subscribe (?:now )?to (?:continue|read|keep)|to continue reading"
              + "|subscribers? only|already a subscriber"
              + "|jetzt weiterlesen|weiterlesen mit|sie haben schon ein abo"
              + "|artikel ist exklusiv|exklusiv für abonnenten"
              + "|réservé (?:aux|à nos) abonnés|abonnez-vous pour"
              + "|il vous reste .{0,12} à lire|para seguir leyendo"
              + "|exclusivo para (?:suscriptores|assinantes)|contenuto riservato"
              + "|abbonati per|alleen voor abonnees"
              + "|للمشتركين فقط|اشترك (?:الآن )?(?:لمتابعة|لقراءة|للقراءة)"
              + "|только для подписчиков|会員限定|有料会員");
  private static final int FEW_WORDS = 1_500;
  private static final int NEARLY_NONE = 120;

  private PageObstacle() {}

  /** How much text a page may have and still be asked. */
  public static boolean isPossible(String text) {
    return text.length() < FEW_WORDS;
  }

  /**
   * @param page as it was served
   * @param text what was taken for the article
   * @return null where the text is one after all
   */
  public static @Nullable Problem of(Document page, String text, boolean saysPaywall) {
    boolean none = text.length() < NEARLY_NONE;
    String title = page.title().toLowerCase(Locale.ROOT);
    String seen = page.body().text().toLowerCase(Locale.ROOT);
    boolean bare = seen.length() < 2 * FEW_WORDS;
    if (page.selectFirst(CHALLENGE_MARKS) != null || (bare && CHALLENGE.matcher(title).find())) {
      return Problem.of("article.challenge");
    }
    String heading = title + '\n' + page.select("h1, h2").text().toLowerCase(Locale.ROOT);
    if (NOTHING.matcher(none || bare ? heading : title).find()) {
      return Problem.of("article.not-found");
    }
    if (saysPaywall || MONEY.matcher(seen).find()) {
      return Problem.of("article.paywall");
    }
    boolean wall =
        bare && times(CONSENT.matcher(seen)) >= 2 && CONSENT.matcher(heading + text).find();
    if (wall) {
      return Problem.of("article.cookie-wall");
    }
    if (!none) {
      return null;
    }
    boolean scripted = page.selectFirst("script") != null && seen.length() < FEW_WORDS;
    return Problem.of(
        scripted && page.selectFirst("#root, #app, #__next, [id*=app], noscript") != null
            ? "article.script-only"
            : "article.no-article");
  }

  private static int times(Matcher phrase) {
    int times = 0;
    while (times < 2 && phrase.find()) {
      times++;
    }
    return times;
  }
}
