package mujaz.feed;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what the parts of a date cannot show to plain forms: halves of the day in two words, years
 * of East Asian eras, numbers in Chinese signs, the dots of Thai abbreviations, dashes of any kind.
 */
final class DateSpelling {
  private static final Map<String, String> HALVES =
      Map.of(
          "بعد منتصف الليل", " am ",
          "منتصف الليل", " am ",
          "بعد الظهر", " pm ",
          "قبل الظهر", " am ",
          "بعد از ظهر", " pm ",
          "بعدازظهر", " pm ",
          "قبل از ظهر", " am ",
          "ogleden sonra", " pm ",
          "ogleden once", " am ");
  private static final Pattern HALF =
      Pattern.compile(
          "بعد منتصف الليل|منتصف الليل|بعد الظهر|قبل الظهر|بعد ?از ?ظهر|قبل از ظهر"
              + "|ogleden sonra|ogleden once");
  private static final Map<String, Integer> BEFORE_YEAR_ONE =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);
  private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|民國|民国) ?([0-9]{1,3}|元)(?= ?年)");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern SIGNS = Pattern.compile("[〇零一二三四五六七八九十]{1,4}(?=[年月日号號时時点點分秒])");
  private static final Pattern INNER_DOT =
      Pattern.compile("(?<=[\u0E00-\u0E7F])\\.(?=[\u0E00-\u0E7F])");
  private static final Pattern SECOND_OF_NAME = Pattern.compile("(تشرين|كانون)([12])(?![0-9])");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");

  private DateSpelling() {}

  /**
   * @param text folded
   */
  static String plain(String text) {
    String plain = text.replace("a.m", "am").replace("p.m", "pm");
    if (plain.chars().allMatch(c -> c < 0x80)) {
      return plain.startsWith("ogleden", plain.indexOf('o')) ? halves(plain) : plain;
    }
    plain = DASH.matcher(halves(plain)).replaceAll("-");
    plain =
        SECOND_OF_NAME
            .matcher(plain)
            .replaceAll(name -> name.group(1) + (name.group(2).equals("1") ? " اول" : " ثاني"));
    plain = INNER_DOT.matcher(plain).replaceAll("");
    plain = SIGNS.matcher(plain).replaceAll(DateSpelling::number);
    return ERA.matcher(plain).replaceAll(DateSpelling::year);
  }

  private static String halves(String text) {
    Matcher matcher = HALF.matcher(text);
    return matcher.replaceAll(found -> HALVES.getOrDefault(found.group(), found.group()));
  }

  private static String year(MatchResult era) {
    int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
    return " " + (BEFORE_YEAR_ONE.getOrDefault(era.group(1), 0) + year);
  }

  /** Digits one by one, or with a sign for ten: 二〇二六, 二十三. */
  private static String number(MatchResult signs) {
    String written = signs.group().replace('零', '〇');
    int ten = written.indexOf('十');
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      written.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
    boolean ones = ten + 1 < written.length();
    return String.valueOf(
        10 * tens + (ones ? Math.max(0, DIGITS.indexOf(written.charAt(ten + 1))) : 0));
  }
}
