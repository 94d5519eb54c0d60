package mujaz.digest;

import java.util.Set;
import mujaz.search.Mentions;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.subscription.Filter;

/**
 * A story, and what a reader's choices are held against.
 *
 * @param reporters whose articles it is made of
 * @param words of its headlines and of what a digest shows of it: a reader who muted one of them
 *     never reads it there
 */
record Facts(Story story, Set<SourceId> reporters, Mentions words) {
  boolean isFollowedBy(Filter filter) {
    return filter.words().stream().anyMatch(words::has);
  }

  boolean isAbout(Set<Topic> topics) {
    Topic topic = story.topic();
    return topic != null && topics.contains(topic);
  }
}
