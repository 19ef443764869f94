package org.smewallet.production;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and a certificate for {@code localhost}, made anew for each run by the JDK's own tool.
 *
 * @param trust a store for whoever shall trust it and no other
 */
public record Certificate(Path store, Path trust, Path pem, Path key) {

    public static final String PASSWORD = "of-the-tests";
    private static final String NAME = "localhost";

    public static Certificate make(Path folder) {
        Path store = folder.resolve("localhost.p12");
        try {
            Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", NAME,
                    "-keyalg", "EC", "-dname", "CN=" + NAME, "-ext", "san=dns:" + NAME, "-validity", "30", "-storetype", "PKCS12", "-keystore",
                    store.toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes());
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("No certificate: " + said);
            }
            KeyStore keys = read(store);
            Path pem = written(folder.resolve("localhost.crt"), "CERTIFICATE", keys.getCertificate(NAME).getEncoded());
            Path key = written(folder.resolve("localhost.key"), "PRIVATE KEY", keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
            // PostgreSQL takes no key that others can read.
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            return new Certificate(store, trust(folder.resolve("trust.p12"), keys), pem, key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For both sides: shows this certificate, and trusts it and no other. */
    public SSLContext trusted() {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(read(store), PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(read(this.trust));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path trust(Path file, KeyStore keys) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry(NAME, keys.getCertificate(NAME));
        try (OutputStream out = Files.newOutputStream(file)) {
            known.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static KeyStore read(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static Path written(Path file, String kind, byte[] content) throws IOException {
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind + "-----\n");
    }
}
