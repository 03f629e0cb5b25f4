package org.actionsync.simulator.http;

import java.time.Instant;

/**
 * How fast one key called one service since the last reset, by the clock of this machine.
 *
 * @param service {@code network} or {@code builder}
 * @param key the last four characters of the key, {@code none} without one
 * @param calls how many, refused ones included
 * @param mostInOneSecond the most calls that arrived within any one second, wherever it begins; two
 *     calls exactly one second apart are not in the same second
 * @param tooManyByLimit how many were answered 429 because the caller exceeded the limit
 * @param tooManyByFault how many were answered 429 although it had not, by a fault
 * @param first when the first one arrived
 * @param last when the last one arrived
 */
public record Traffic(
    String service,
    String key,
    int calls,
    int mostInOneSecond,
    int tooManyByLimit,
    int tooManyByFault,
    Instant first,
    Instant last) {}
