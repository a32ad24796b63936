/**
 * Who is calling: signing in, the tokens that prove it, passwords.
 */
@NullMarked
package org.bellgrid.api.auth;

import org.jspecify.annotations.NullMarked;
