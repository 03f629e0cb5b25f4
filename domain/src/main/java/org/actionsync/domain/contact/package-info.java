/**
 * What both services know about a person, in one set of words.
 *
 * <p>Start at {@link org.actionsync.domain.contact.Contact}, which is a person as one service
 * describes them, and {@link org.actionsync.domain.contact.Profile}, which is the same person in
 * the words both services share. {@link org.actionsync.domain.contact.Patch} is what one side has
 * to learn.
 *
 * <p>Texts of these types mask personal data, because they end up in logs. Uses nothing but the
 * JDK.
 */
@NullMarked
package org.actionsync.domain.contact;

import org.jspecify.annotations.NullMarked;
