package mujaz.story;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.source.Topic;
import mujaz.store.Database;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/** A day of invented news: five events, three outlets each, in a database. */
final class NewsDay {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final List<List<String>> EVENTS =
      List.of(
          List.of(
              "Flood sweeps the port of Marenne|Heavy rain flooded the port of Marenne on Sunday and"
                  + " swept away twelve boats. Mayor Claire Oudin said two fishermen were missing.",
              "Two fishermen missing after Marenne flood|Two fishermen are missing after rain flooded"
                  + " Marenne port, mayor Claire Oudin said. Twelve boats were swept away on Sunday.",
              "Marenne: boats lost in flood|Twelve boats were lost when the port of Marenne flooded."
                  + " Rescuers search for two fishermen, according to mayor Oudin."),
          List.of(
              "Central bank of Tirania raises rates|The central bank of Tirania raised its key rate"
                  + " to 7.5 percent on Monday to fight inflation, governor Palo Enrique said.",
              "Tirania lifts key rate to 7.5 percent|Governor Palo Enrique of Tirania's central bank"
                  + " lifted the key rate to 7.5 percent as inflation grows.",
              "Inflation: Tirania's bank acts|The key rate in Tirania goes to 7.5 percent, governor"
                  + " Enrique announced, as inflation worries the central bank."),
          List.of(
              "Halvorsen wins the Arctic marathon|Runner Siri Halvorsen won the Arctic marathon in"
                  + " two hours and thirty minutes, ahead of Kenya's Joyce Mutai.",
              "Arctic marathon: victory for Halvorsen|Siri Halvorsen won the Arctic marathon ahead of"
                  + " Joyce Mutai, in two hours thirty.",
              "Mutai second as Halvorsen triumphs|Joyce Mutai came second in the Arctic marathon that"
                  + " Siri Halvorsen won in two hours and thirty minutes."),
          List.of(
              "Telescope finds water on a distant moon|Astronomers using the Vesper telescope found"
                  + " water vapour on the moon of a distant planet, Professor Lin Zhao reported.",
              "Water vapour seen by Vesper telescope|The Vesper telescope saw water vapour on a"
                  + " distant planet's moon, astronomers led by Lin Zhao say.",
              "Vesper: a moon with water|Professor Lin Zhao's astronomers report water vapour on a"
                  + " moon, found by the Vesper telescope."),
          List.of(
              "Train drivers of Oster strike|Train drivers in Oster began a three-day strike over"
                  + " night shifts; the union of Marek Dvorny wants talks.",
              "Three-day train strike in Oster|A three-day strike of train drivers began in Oster."
                  + " Union head Marek Dvorny demands talks on night shifts.",
              "Oster: drivers stop for three days|Night shifts drove train drivers in Oster into a"
                  + " three-day strike, says union leader Marek Dvorny."));

  private final Sources sources;
  private final Articles articles;
  private final List<Source> outlets = new ArrayList<>();

  NewsDay(Database database) {
    this(database, () -> NOON);
  }

  NewsDay(Database database, InstantSource time) {
    sources = new Sources(database.jdbi(), time);
    articles = new Articles(database.jdbi(), time);
    for (int i = 0; i < 3; i++) {
      outlets.add(outlet("outlet" + i, null));
    }
  }

  Source outlet(String name, @Nullable Topic topic) {
    return sources.add(
        name,
        URI.create("https://www." + name + ".example/feed"),
        SourceKind.FEED,
        Language.ENGLISH,
        topic);
  }

  /** Fifteen articles; numbers with one remainder by five are of one event. */
  List<Article> reports() {
    List<Article> reports = new ArrayList<>();
    for (int outlet = 0; outlet < 3; outlet++) {
      for (List<String> event : EVENTS) {
        String[] parts = event.get(outlet).split("\\|");
        reports.add(article(outlets.get(outlet), parts[0], parts[1], NOON, Language.ENGLISH));
      }
    }
    return reports;
  }

  Article article(
      Source source, String headline, String text, Instant published, Language language) {
    String host = source.address().getHost();
    NewArticle article =
        new NewArticle(
            source.id(),
            URI.create("https://" + host + "/" + Integer.toHexString(headline.hashCode())),
            headline,
            text,
            language,
            published,
            published,
            null,
            null,
            List.of());
    return articles.inTransaction(handle -> articles.add(handle, List.of(article)).get(0));
  }
}
