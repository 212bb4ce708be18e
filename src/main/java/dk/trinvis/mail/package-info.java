/**
 * The mail: {@link dk.trinvis.mail.Outbox} keeps what is to be sent, beside the event that asked for it;
 * {@link dk.trinvis.mail.Postman} takes what is due and gives it to a {@link dk.trinvis.mail.Delivery}, a folder or a mail
 * server; {@link dk.trinvis.mail.Postbox} shows the folder. What was asked for is sent, or somebody is told why not.
 *
 * <p>Sent at least once: if the process dies after the server took a message and before that is on disk, the message goes a
 * second time after the restart. It carries the same Message-ID, by which mail programs know it for the same.
 */
@NullMarked
package dk.trinvis.mail;

import org.jspecify.annotations.NullMarked;
