package dk.trinvis.web;

import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.guide.Library;

/** One revision of the content and the index over it. */
public record Shelf(Library library, Catalogue catalogue) {}
