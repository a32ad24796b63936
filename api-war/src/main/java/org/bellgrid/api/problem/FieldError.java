package org.bellgrid.api.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name in the request
 * @param message what to do, in English
 */
public record FieldError(String field, String message) {}
