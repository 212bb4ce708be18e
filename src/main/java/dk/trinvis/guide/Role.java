package dk.trinvis.guide;

/** Who asks, as advice tells them apart, such as dagtilbud or skole. The id is an option of the flow's role step. */
public record Role(String id, String title, String help) {}
