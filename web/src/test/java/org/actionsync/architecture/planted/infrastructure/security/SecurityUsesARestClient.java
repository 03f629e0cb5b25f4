package org.actionsync.architecture.planted.infrastructure.security;

import org.eclipse.microprofile.rest.client.RestClientBuilder;

class SecurityUsesARestClient {

  RestClientBuilder builder;
}
