package org.actionsync.web.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only admins see this. It stands at what is shown, not at whatever shows it: no operation and no
 * field that answers with it, even deep inside something else, can forget to say so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ForAdmins {}
