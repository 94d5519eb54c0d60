package mujaz.chat.repair;

import mujaz.article.Articles;
import mujaz.ingest.StoryDesk;

/** What stories are taken apart, put together and taken back with. */
public record ByHand(Articles articles, StoryDesk desk, Withdrawal withdrawal) {}
