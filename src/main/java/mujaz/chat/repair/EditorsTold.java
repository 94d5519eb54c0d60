package mujaz.chat.repair;

import java.util.List;
import java.util.function.Supplier;
import mujaz.delivery.Fates;
import mujaz.delivery.Outbox;
import mujaz.subscription.Subscriber;

/** How they are told, who is, and what anybody was told before. */
public record EditorsTold(Outbox outbox, Fates fates, Supplier<List<Subscriber>> editors) {}
