package mujaz.feed;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Month names of the world's larger news languages, from CLDR, with the spellings of the press
 * beside them: both Arabic traditions, the Maghreb's, Afghanistan's. All are folded. Where two
 * languages call different months by one name, the one that stands first in the list keeps it.
 */
final class MonthNames {
  /** A month of one of the calendars. */
  record Named(Kind kind, int month) {}

  /** The calendars that feeds are dated by. */
  enum Kind {
    GREGORIAN,
    HIJRI,
    PERSIAN
  }

  private static final List<String> LANGUAGES =
      List.of(
          ("en ar ar_MA ar_DZ ar_SY ar_TN fr es de pt ru tr fa ur it nl pl uk id ms de_AT es_PE sv da no fi cs sk"
                  + " hu ro el bg sr hr sl lt lv et he hi bn pa ta te mr gu kn ml ne si th vi ka hy az"
                  + " kk uz ky tg ps ku ckb sq mk bs ca eu gl is ga cy sw am so ha mn my km lo be af fil")
              .split(" "));
  private static final List<String> PRESS =
      List.of(
          "يناير كانون.الثاني كانون.ثاني جانفي ينايير",
          "فبراير شباط فيفري فبرايير",
          "مارس اذار",
          "ابريل نيسان افريل",
          "مايو ايار ماي مايس مي",
          "يونيو حزيران جوان يونيه",
          "يوليو تموز جويليه يوليوز يوليه",
          "اغسطس اب غشت اوت",
          "سبتمبر ايلول شتنبر سيبتمبر सितम्बर",
          "اكتوبر تشرين.الاول تشرين.اول अक्तूबर",
          "نوفمبر تشرين.الثاني تشرين.ثاني نونبر नवम्बर",
          "ديسمبر كانون.الاول كانون.اول دجنبر दिसम्बर");
  private static final List<String> HIJRI =
      List.of(
          "محرم",
          "صفر",
          "ربيع.الاول ربيع.اول",
          "ربيع.الثاني ربيع.الاخر ربيع.ثان ربيع.ثاني",
          "جمادي.الاولي جمادي.الاول جمادي.اول جماد.اول جماد.الاول",
          "جمادي.الاخره جمادي.الثانيه جمادي.الثاني جمادي.الاخر جمادي.ثاني جماد.ثاني جماد.الثاني",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو.القعده ذي.القعده ذوالقعده",
          "ذو.الحجه ذي.الحجه ذوالحجه");
  private static final List<String> AFGHAN =
      List.of(
          "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "ميزان", "عقرب", "قوس", "جدي", "دلو",
          "حوت");
  private static final Set<String> NOT_MONTHS =
      DateWords.folded("mon tue wed thu fri sat sun di do so sa mi lun mer jeu ven sam dim at de");
  private static final int SHORTEST_PREFIX = 3;

  private static final Map<String, Named> PRESS_NAMES = press();

  private MonthNames() {}

  /** The month that a folded word, or two with a space between them, names. */
  static @Nullable Named of(String word) {
    @Nullable Named known = PRESS_NAMES.get(word);
    if (known != null || NOT_MONTHS.contains(word)) {
      return known;
    }
    @Nullable Named named = World.NAMES.get(word);
    if (named != null || word.length() < SHORTEST_PREFIX || word.charAt(0) <= 0x300) {
      return named;
    }
    @Nullable Named begun = World.PREFIXES.get(word);
    return begun != null ? begun : World.NAMES.get(bare(word));
  }

  /** Without what grows on to a name: Hebrew's "in", Persian's "month", Kurdish's "of". */
  private static String bare(String word) {
    boolean of = word.length() > 5 && word.endsWith("ي");
    return word.charAt(0) == 'ב'
        ? word.substring(1)
        : word.substring(0, word.length() - (word.endsWith("ماه") ? 3 : of ? 1 : 0));
  }

  private static Map<String, Named> press() {
    Map<String, Named> names = new HashMap<>();
    String[] english =
        "january february march april may june july august september october november december"
            .split(" ");
    for (int i = 0; i < 12; i++) {
      Named month = new Named(Kind.GREGORIAN, i + 1);
      names.put(english[i], month);
      names.put(english[i].substring(0, 3), month);
      add(names, PRESS.get(i), month);
      add(names, HIJRI.get(i), new Named(Kind.HIJRI, i + 1));
      add(names, AFGHAN.get(i), new Named(Kind.PERSIAN, i + 1));
    }
    names.put("sept", new Named(Kind.GREGORIAN, 9));
    return names;
  }

  private static void add(Map<String, Named> names, String spellings, Named month) {
    for (String name : spellings.split(" ")) {
      names.putIfAbsent(Folding.fold(name.replace('.', ' ')), month);
    }
  }

  /** Made when the first word comes that is not English or Arabic: it takes a moment. */
  private static final class World {
    static final Map<String, Named> NAMES = new HashMap<>();
    static final Map<String, Named> PREFIXES = new HashMap<>();

    static {
      for (String language : LANGUAGES) {
        collect(Kind.GREGORIAN, "gregorian", language);
      }
      for (String language : List.of("fa", "ps", "ckb", "ar", "en", "uz", "ur")) {
        collect(Kind.PERSIAN, "persian", language);
      }
      for (String language : List.of("ar", "en", "tr", "ur", "fa", "id", "ms", "fr", "ps")) {
        collect(Kind.HIJRI, "islamic", language);
      }
    }

    private static void collect(Kind kind, String calendar, String language) {
      ULocale locale = new ULocale(language + "@calendar=" + calendar);
      DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(locale), locale);
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        for (int use : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
          List<String> names = new ArrayList<>(List.of(symbols.getMonths(use, width)));
          for (int i = 0; i < Math.min(12, names.size()); i++) {
            put(Folding.fold(names.get(i)).replace(".", "").strip(), new Named(kind, i + 1));
          }
        }
      }
    }

    private static void put(String name, Named month) {
      if (name.length() < 2 || name.chars().anyMatch(Character::isDigit)) {
        return;
      }
      NAMES.putIfAbsent(name, month);
      for (int end = SHORTEST_PREFIX; end < name.length() && name.charAt(0) > 0x300; end++) {
        PREFIXES.putIfAbsent(name.substring(0, end), month);
      }
    }
  }
}
