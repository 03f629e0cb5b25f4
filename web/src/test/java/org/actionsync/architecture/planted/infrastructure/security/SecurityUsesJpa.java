package org.actionsync.architecture.planted.infrastructure.security;

import jakarta.persistence.EntityManager;

class SecurityUsesJpa {

  EntityManager entities;
}
