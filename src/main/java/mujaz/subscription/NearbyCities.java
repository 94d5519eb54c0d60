package mujaz.subscription;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The cities that time zones are named after, by where they are: a place is offered the nearest,
 * since the nearest may lie beyond a border. Thread-safe.
 */
public final class NearbyCities {
  private final Cities cities;
  private final List<Place> places;

  private record Place(ZoneId zone, String region, double latitude, double longitude) {
    /** On a unit sphere, squared: the order of distances is that of the straight lines. */
    double from(double lat, double lon) {
      double a = Math.toRadians(lat);
      double b = Math.toRadians(latitude);
      double cosine =
          Math.sin(a) * Math.sin(b)
              + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(lon - longitude));
      return 2 - 2 * cosine;
    }
  }

  public NearbyCities(Cities cities) {
    this.cities = cities;
    var in = Objects.requireNonNull(NearbyCities.class.getResourceAsStream("/mujaz/zones.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      this.places =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .filter(fields -> ZoneId.getAvailableZoneIds().contains(fields[0]))
              .map(NearbyCities::place)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(String[] fields) {
    return new Place(
        ZoneId.of(fields[0]),
        fields[1],
        Double.parseDouble(fields[2]),
        Double.parseDouble(fields[3]));
  }

  /** The nearest first, named in a language. */
  public List<City> near(double latitude, double longitude, int limit, Locale locale) {
    return places.stream()
        .sorted(Comparator.comparingDouble(place -> place.from(latitude, longitude)))
        .limit(limit)
        .map(place -> new City(cities.nameOf(place.zone(), locale), place.zone(), place.region()))
        .toList();
  }
}
