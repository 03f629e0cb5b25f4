package org.actionsync.architecture.planted.infrastructure.security;

import jakarta.batch.operations.JobOperator;

class SecurityUsesBatch {

  JobOperator jobs;
}
