/** What compilers, assemblers, linkers and make say, as values with file and line. */
package org.fotaide.project.compiler;
