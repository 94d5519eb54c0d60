package mujaz.summary.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mujaz.text.Words;

/**
 * What may go from inside an Arabic sentence so that the rest still reads as one: insertions
 * between commas or dashes, relative clauses, dates, what a place or name is, an office or a first
 * name, a circumstance between two others.
 *
 * @param from where it begins
 * @param to where it ends
 * @param keptFrom where the part of it begins that stays
 * @param keptTo where that part ends; the same where nothing stays
 */
record Shortening(int from, int to, int keptFrom, int keptTo) {
  private static final String WORD = "[\\p{L}\\p{M}-]{2,20}";
  private static final String START = "(?<=\\s|^)";

  /** A name does not begin so. */
  private static final String NAME = "(?!ال|لل|في|من|على|إلى|عن|أن|إن|السابق|الحالي|و)(" + WORD;

  private static final String OFFICE =
      "(?:ال)?(?:قائد|حاكم|عمدة|ممثل|ممثلة|ناشط|ناشطة|رئيس|رئيسة|وزير|وزيرة|مستشار|مستشارة|مرشد|ملك"
          + "|ملكة|أمين|متحدث|متحدثة|سفير|سفيرة|مبعوث|نجم|نجمة|لاعب|مدرب|مهاجم|عاهل|أمير|ولي|زعيم"
          + "|زعيمة|مدير|مديرة|نائب)";

  /** What goes as a whole. */
  private static final List<Pattern> WHOLE =
      List.of(
          Pattern.compile(
              "،\\s(?!و|ف[يأ]|ب|لكن|أو\\s|ثم\\s)[^،:\"«»]{3,45}،(?=\\s(?!و))(?![^،]{1,40}،)"
                  + "|،\\s(?:الذي|التي|الذين|والذي|والتي|وهو|وهي)\\s[^،:\"«»]{5,110}،(?=\\s(?!و))(?![^،]{1,40}،)"
                  + "|\\s[-–—]\\s[^-–—:\"]{5,80}\\s[-–—](?=\\s)"),
          Pattern.compile(
              "(?<=\\s(?:في|من|إلى)\\s)(?:مدينة|بلدة|منطقة|محافظة|ولاية|مقاطعة|العاصمة\\sال\\p{L}{2,12}ية)"
                  + "\\s(?=ال|\\p{L}{2,12}(?<!ة)(?!\\p{L}))"),
          Pattern.compile("(?<=الملك\\s\\p{L}{2,12}\\s)بن\\s(?:عبد\\s)?\\p{L}{2,12}\\s"),
          Pattern.compile(
              START + "(?:شركة|موقع|منظمة|شبكة|صحيفة|مجلة|حركة|جماعة|تطبيق)\\s(?=[\"«A-Za-z])"),
          Pattern.compile(
              "\\sلكرة\\sالقدم(?=[\\s،]|$)|"
                  + START
                  + "المملكة\\sالعربية\\s(?=السعودية)"
                  + "|(?<=الولايات\\sالمتحدة)\\sالأم[ري]{2}كية(?=[\\s،]|$)"));

  /** What goes where the words before it do not wait for it. */
  private static final List<Pattern> LOOSE =
      List.of(
          Pattern.compile(
              "،?\\s(?:أيضا|أيضاً|مؤخرا|مؤخراً|حاليا|حالياً|رسميا|رسمياً|قريبا|قريباً|اليوم|أمس|بشكل\\s"
                  + WORD
                  + "|(?:خلال\\s|في\\s|من\\s)?(?:ال|هذا\\sال)(?:عام|شهر|أسبوع)"
                  + "\\s(?:الماضي|الجاري|المقبل|الحالي|المنصرم)"
                  + "|(?:(?:في|بتاريخ|يوم)\\s)?\\d{1,2}\\s(?:من\\s)?(?:يناير|فبراير|مارس|أبريل|إبريل|مايو"
                  + "|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)"
                  + "(?:/\\p{L}{3,8}(?:\\s\\p{L}{2,6})?)?(?:\\s\\d{4})?)(?=[\\s،]|$)"),
          Pattern.compile(
              "(?<![،:])\\s(?:في|خلال|منذ|عبر|ضمن|لمدة|وسط)\\s(?!أن|ما|ظل|إطار|إن)[\\p{L}\\p{N}]{2,14}"
                  + "(?:\\s(?!الذي|التي|أن|إن|ي|ت|و|(?:في|من|على|إلى|عن|ضد|بعد)\\s)[\\p{L}\\p{N}-]{2,14}){0,3}"
                  + "(?=\\s(?:في|على|إلى|عن|ضد|بعد|قبل|عقب|إثر|بسبب|ب\\p{L}{4,})\\s)"));

  /** الرئيس التركي، فلان الفلاني،: the name stays. */
  private static final Pattern OFFICE_THEN_NAME =
      Pattern.compile(
          START
              + OFFICE
              + "(?:\\s"
              + WORD
              + "){0,4}،\\s("
              + WORD
              + "(?:\\s"
              + WORD
              + "){1,2})،(?=\\s)");

  /** الرئيس التركي فلان الفلاني. */
  private static final Pattern OFFICE_AND_NAME =
      Pattern.compile(
          START
              + "("
              + OFFICE
              + "\\s(?:(?:ال)?(?:وزراء|دولة|خارجية|دفاع|داخلية|مالية|عام|أعلى)\\s){0,2}"
              + "ال\\p{L}{2,12}(?:ي|ية)\\s)"
              + "(?!ل\\p{L}{4}|[يت]|س[يت])"
              + NAME
              + "\\s)"
              + "((?!لل|في|من|على|إلى|عن|أن|إن|السابق|الحالي|و|ب)"
              + WORD
              + ")");

  /** شركة فلان. */
  private static final Pattern KIND =
      Pattern.compile(
          START
              + "((?:شركة|موقع|منظمة|شبكة|صحيفة|حركة|جماعة|تنظيم|تطبيق|نادي|فريق|الممثل|الممثلة|المغني"
              + "|المغنية|المخرج|النجم|النجمة|اللاعب|السيناتور|المستشار|القس|الأمير|الجاسوس|مؤسسة)\\s)"
              + NAME
              + ")");

  /**
   * All of one line, in its order; they may overlap.
   *
   * @param article its words: a name stands alone where the article lets it stand alone
   */
  static List<Shortening> of(String line, List<String> article) {
    List<Shortening> found = new ArrayList<>();
    WHOLE.forEach(
        pattern ->
            pattern.matcher(line).results().forEach(m -> found.add(gone(m.start(), m.end()))));
    LOOSE.forEach(
        pattern ->
            pattern
                .matcher(line)
                .results()
                .filter(m -> !HeadlineEnd.isOpen(line.substring(0, m.start())))
                .filter(m -> !HeadlineEnd.isOpen(line.substring(0, m.end())))
                .forEach(m -> found.add(gone(m.start(), m.end()))));
    OFFICE_THEN_NAME
        .matcher(line)
        .results()
        .forEach(m -> found.add(new Shortening(m.start(), m.end(), m.start(1), m.end(1))));
    KIND.matcher(line)
        .results()
        .filter(m -> isCalled(m.group(1), m.group(2), article))
        .forEach(m -> found.add(gone(m.start(1), m.end(1))));
    OFFICE_AND_NAME.matcher(line).results().forEach(m -> addOffice(m, article, found));
    found.sort((a, b) -> a.from != b.from ? a.from - b.from : a.to - b.to);
    return found;
  }

  private static void addOffice(MatchResult m, List<String> article, List<Shortening> found) {
    if (isCalled(m.group(2), m.group(3), article)) {
      found.add(gone(m.start(1), m.end(1)));
      found.add(gone(m.start(2), m.end(2)));
      found.add(gone(m.start(1), m.end(2)));
    }
  }

  private static Shortening gone(int from, int to) {
    return new Shortening(from, to, to, to);
  }

  /** Whether the article somewhere has the name without the word before it. */
  private static boolean isCalled(String before, String name, List<String> article) {
    String first = String.join("", Words.plain(before));
    String last = String.join("", Words.plain(name));
    for (int i = 1; i < article.size(); i++) {
      if (article.get(i).equals(last) && !article.get(i - 1).equals(first)) {
        return true;
      }
    }
    return false;
  }
}
