package mujaz.chat.desk;

import mujaz.delivery.Posts;
import mujaz.digest.draft.Drafts;
import mujaz.subscription.desk.Desks;

/** What the desk works with, in road order. */
public record DeskParts(
    Desks desks, Drafts drafts, Posts posts, DraftLayout layout, DraftPanel panel) {}
