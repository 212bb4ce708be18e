package dk.trinvis.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of our own and servers that it vouches for, made with the running JDK's keytool. */
final class Certificates {
    private static final String PASSWORD = "only-for-tests";

    private final Path file;

    /** Makes all keys in this folder. */
    Certificates(Path folder) throws IOException, InterruptedException {
        file = folder.resolve("keys.p12");
        keytool(
                "-alias",
                "authority",
                "-dname",
                "CN=Authority",
                "-ext",
                "bc:c",
                "-startdate",
                "-3y",
                "-validity",
                "3650");
        keytool("-alias", "good", "-dname", "CN=good", "-signer", "authority", "-ext", "san=dns:localhost");
        keytool(
                "-alias",
                "expired",
                "-dname",
                "CN=expired",
                "-signer",
                "authority",
                "-ext",
                "san=dns:localhost",
                "-startdate",
                "-2y",
                "-validity",
                "30");
        keytool("-alias", "other", "-dname", "CN=other", "-signer", "authority", "-ext", "san=dns:mail.example.org");
    }

    /** For a server that shows this certificate. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore all = stored();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(
                alias,
                all.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain(alias));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    /** For a client that trusts the authority and nobody else. */
    SSLContext client() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", stored().getCertificate("authority"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }

    private KeyStore stored() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-keypass",
                PASSWORD));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
