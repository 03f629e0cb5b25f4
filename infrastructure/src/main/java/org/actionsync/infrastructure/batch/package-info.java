/**
 * The hour that comes round and the job that it starts.
 *
 * <p>Start at {@link org.actionsync.infrastructure.batch.HourlySync}, the EJB timer, and at {@code
 * META-INF/batch-jobs/sync.xml}, which is a run from top to bottom. Nothing is decided here: every
 * class hands its work to a use case of {@code application.sync}.
 *
 * <p>The steps are batchlets and not chunks: a chunk is one transaction, and one that spans a call
 * to a service would stay open for as long as the service makes us wait. Each port method is a
 * transaction of its own instead, so that a write that happened is never forgotten by a rollback.
 *
 * <p>Uses {@code application.sync}, the ports and Jakarta Batch.
 */
@NullMarked
package org.actionsync.infrastructure.batch;

import org.jspecify.annotations.NullMarked;
