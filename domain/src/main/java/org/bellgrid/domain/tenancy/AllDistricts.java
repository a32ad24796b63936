package org.bellgrid.domain.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a transactional method, or all of a class, works for every district: the pipeline, which moves jobs without
 * asking whose they are, and whatever has to find out first who is calling. Everywhere else the database shows and takes
 * the rows of one district alone.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllDistricts {}
