package org.actionsync.architecture.planted.infrastructure.security;

import jakarta.mail.Session;

class SecurityUsesMail {

  Session session;
}
