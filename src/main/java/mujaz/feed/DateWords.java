package mujaz.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mujaz.text.Folding;
import org.jspecify.annotations.Nullable;

/** The words beside a clock: halves of the day and zones. All are folded. */
final class DateWords {
  /** What a word makes of an hour of a clock of twelve. */
  enum Half {
    MORNING,
    NOON,
    EVENING,
    NIGHT,
    NONE;

    int hour(int hour) {
      return switch (this) {
        case MORNING -> hour == 12 ? 0 : hour;
        case NOON -> hour < 10 ? hour + 12 : hour;
        case EVENING -> hour < 12 ? hour + 12 : hour;
        case NIGHT -> hour == 12 ? 0 : hour > 4 && hour < 12 ? hour + 12 : hour;
        case NONE -> hour;
      };
    }
  }

  private static final Map<String, Half> HALVES = halves();
  private static final Map<String, Integer> ZONES = zones();
  private static final Map<String, String> PLACES = places();

  private DateWords() {}

  static Half halfDay(String word) {
    return HALVES.getOrDefault(word, Half.NONE);
  }

  /** The offset that an abbreviation stands for in most feeds. */
  static @Nullable ZoneId zone(String word) {
    @Nullable Integer minutes = ZONES.get(word);
    return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  /** A place of the time zone database, in any case. */
  static @Nullable ZoneId region(String name) {
    @Nullable String id = Regions.BY_FOLDED_NAME.get(name);
    return id == null ? null : ZoneId.of(id);
  }

  /** The zone of the place that Arabic names after {@code بتوقيت}. */
  static @Nullable ZoneId place(String name) {
    @Nullable String id = PLACES.get(name);
    return id == null ? null : ZoneId.of(id);
  }

  static Set<String> folded(String words) {
    Set<String> folded = new HashSet<>();
    for (String word : words.split(" ")) {
      folded.add(Folding.fold(word));
    }
    return Set.copyOf(folded);
  }

  private static Map<String, Half> halves() {
    Map<String, Half> halves = new HashMap<>();
    folded(
            "am ص صباحا فجرا صبح بامداد ق 오전 上午 凌晨 早上 午前 oo πμ утра matin manana manha mattina"
                + " pagi sabah पूर्वाह्न সকাল এএম")
        .forEach(word -> halves.put(word, Half.MORNING));
    folded("ظهرا ظهر 中午 दोपहर siang").forEach(word -> halves.put(word, Half.NOON));
    folded(
            "pm م مساء عصرا عصر شام شب ب 오후 下午 午後 os μμ вечера дня soir tarde tardi sera sore"
                + " aksam अपराह्न বিকাল পিএম")
        .forEach(word -> halves.put(word, Half.EVENING));
    folded("ليلا ночи noche noite 晚上 malam gece notte")
        .forEach(word -> halves.put(word, Half.NIGHT));
    return Map.copyOf(halves);
  }

  private static Map<String, String> places() {
    String table =
        "مكة Riyadh السعودية Riyadh الرياض Riyadh بيروت Beirut لبنان Beirut دمشق Damascus سوريا"
            + " Damascus بغداد Baghdad العراق Baghdad الكويت Kuwait الدوحة Qatar قطر Qatar أبوظبي"
            + " Dubai أبو Dubai دبي Dubai الإمارات Dubai مسقط Muscat صنعاء Aden القدس Hebron فلسطين"
            + " Hebron المنامة Bahrain البحرين Bahrain الأردن Amman طهران Tehran إسطنبول Istanbul";
    Map<String, String> places = new HashMap<>();
    String[] cells = table.split(" ");
    for (int i = 0; i < cells.length; i += 2) {
      places.put(Folding.fold(cells[i]), "Asia/" + cells[i + 1]);
    }
    for (String egypt : List.of("القاهرة", "مصر")) {
      places.put(Folding.fold(egypt), "Africa/Cairo");
    }
    places.put(Folding.fold("تونس"), "Africa/Tunis");
    places.put(Folding.fold("الجزائر"), "Africa/Algiers");
    places.put(Folding.fold("المغرب"), "Africa/Casablanca");
    places.put(Folding.fold("ليبيا"), "Africa/Tripoli");
    places.put(Folding.fold("الخرطوم"), "Africa/Khartoum");
    places.put(Folding.fold("لندن"), "Europe/London");
    places.put(Folding.fold("باريس"), "Europe/Paris");
    places.put(Folding.fold("موسكو"), "Europe/Moscow");
    return Map.copyOf(places);
  }

  private static Map<String, Integer> zones() {
    String table =
        "z 0 ut 0 utc 0 gmt 0 wet 0 west 60 bst 60 cet 60 met 60 mez 60 cest 120 mest 120 mesz 120"
            + " wat 60 cat 120 eet 120 eest 180 sast 120 msk 180 мск 180 msd 240 trt 180 eat 180"
            + " gst 240 irst 210 irdt 270 pkt 300 ist 330 npt 345 bdt 360 ict 420 wib 420 wita 480"
            + " wit 540 sgt 480 hkt 480 pht 480 myt 480 awst 480 jst 540 kst 540 acst 570 aest 600"
            + " acdt 630 aedt 660 nzst 720 nzdt 780 nst -210 ndt -150 adt -180 ast -240 at -240"
            + " brt -180 art -180 clt -240 edt -240 est -300 et -300 cdt -300 cst -360 ct -360"
            + " mdt -360 mst -420 mt -420 pdt -420 pst -480 pt -480 akdt -480 akst -540 hst -600"
            + " غرينتش 0 جرينتش 0";
    String[] cells = table.split(" ");
    Map<String, Integer> zones = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      zones.put(Folding.fold(cells[i]), Integer.parseInt(cells[i + 1]));
    }
    return Map.copyOf(zones);
  }

  /** Made when the first place is named: few dates name one. */
  private static final class Regions {
    static final Map<String, String> BY_FOLDED_NAME = new HashMap<>();

    static {
      for (String id : ZoneId.getAvailableZoneIds()) {
        BY_FOLDED_NAME.put(id.toLowerCase(Locale.ROOT), id);
      }
    }
  }
}
