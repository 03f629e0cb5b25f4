package org.actionsync.architecture.planted.infrastructure.security;

import jakarta.ws.rs.client.Client;

class SecurityUsesRest {

  Client client;
}
