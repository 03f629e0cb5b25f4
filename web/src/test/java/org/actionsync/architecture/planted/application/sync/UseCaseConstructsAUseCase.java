package org.actionsync.architecture.planted.application.sync;

class UseCaseConstructsAUseCase {

  UseCaseUsesAnAdapter other = new UseCaseUsesAnAdapter();
}
