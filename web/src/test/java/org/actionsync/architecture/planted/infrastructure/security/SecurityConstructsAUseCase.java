package org.actionsync.architecture.planted.infrastructure.security;

import org.actionsync.architecture.planted.application.sync.UseCaseUsesAnAdapter;

class SecurityConstructsAUseCase {

  UseCaseUsesAnAdapter useCase = new UseCaseUsesAnAdapter();
}
