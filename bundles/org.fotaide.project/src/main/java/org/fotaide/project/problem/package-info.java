/** The failures that a person sees when a project is read, checked or built: one table. */
package org.fotaide.project.problem;
