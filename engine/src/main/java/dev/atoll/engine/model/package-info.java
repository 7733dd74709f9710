/** What every room talks about: resources, configurations, gaps, evaluations. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.model;
