package dk.trinvis.content;

import dk.trinvis.guide.Role;

/** Reads {@code roles.yaml}: who asks, in the order in which the choice shows them. */
final class RolesFile {

    private RolesFile() {}

    static void read(Node root, Reading reading) {
        for (Fields fields : new Fields(root, Shape.ROLES, reading.findings).each("roles", Shape.ROLE)) {
            String title = fields.text("title");
            String help = fields.text("help");
            fields.id().ifPresent(id -> reading.roles.add(id, new Role(id.text(), title, help)));
        }
    }
}
