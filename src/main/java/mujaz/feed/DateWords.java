package mujaz.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mujaz.text.Folding;
import org.jspecify.annotations.Nullable;

/** The words beside a clock: halves of the day and zones. All are folded. */
final class DateWords {
  private static final Set<String> MORNING =
      folded(
          "am ص صباحا فجرا صبح ق 오전 上午 凌晨 早上 午前 oo πμ утра ночи matin manana manha mattina"
              + " pagi sabah पूर्वाह्न সকাল");
  private static final Set<String> EVENING =
      folded(
          "pm م مساء ظهرا عصرا ليلا عصر شام شب ب 오후 下午 晚上 中午 午後 os μμ вечера дня soir tarde noche"
              + " tardi noite sera siang sore malam aksam अपराह्न বিকাল");
  private static final Map<String, Integer> ZONES = zones();

  private DateWords() {}

  /** Below zero before noon, above it after, 0 for another word. */
  static int halfDay(String word) {
    return MORNING.contains(word) ? -1 : EVENING.contains(word) ? 1 : 0;
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

  static Set<String> folded(String words) {
    Set<String> folded = new HashSet<>();
    for (String word : words.split(" ")) {
      folded.add(Folding.fold(word));
    }
    return Set.copyOf(folded);
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
