package org.actionsync.architecture.planted.infrastructure.security;

class SecurityPrints {

  void print() {
    System.out.println("secret");
  }
}
