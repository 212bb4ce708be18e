package dk.trinvis.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser carries: a random name of its own, from which the token of its forms is made, and the capabilities of the
 * dialogues that it may open. All cookies are HttpOnly and SameSite, and Secure when the service is reached over https.
 */
public final class Browser {
    /** The form field that carries the token against forged requests. */
    public static final String FIELD = "_t";

    private static final String NAME = "trinvis";
    private static final String CAPABILITY = "dialog-";
    private static final int DAYS_14 = 14 * 24 * 60 * 60;

    private final boolean secure;
    private final SecureRandom random;

    /** @param secure whether the service is reached over https */
    public Browser(boolean secure, SecureRandom random) {
        this.secure = secure;
        this.random = random;
    }

    /** The token that every form on this answer carries; gives the browser a name when it has none. */
    public String formToken(Context ctx) {
        String name = ctx.cookie(NAME);
        if (name == null || name.length() < 20) {
            String given = ctx.attribute(NAME);
            if (given == null) {
                byte[] bytes = new byte[16];
                random.nextBytes(bytes);
                given = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                ctx.attribute(NAME, given);
                set(ctx, NAME, given, SameSite.STRICT);
            }
            name = given;
        }
        return digest("form:" + name);
    }

    /** Whether a posted form comes from a page that we gave this browser. */
    public boolean isOurForm(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String name = ctx.cookie(NAME);
        String token = ctx.formParam(FIELD);
        return name != null
                && token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        digest("form:" + name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What only this browser gets for this purpose, and always the same: 32 bytes made of its name.
     *
     * @throws IllegalStateException if it has no name; one whose form is ours has
     */
    public byte[] derive(Context ctx, String purpose) {
        String name = ctx.cookie(NAME);
        if (name == null) {
            throw new IllegalStateException("this browser has no name");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(name.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** Lets this browser open a dialogue. */
    public void remember(Context ctx, String dialogue, String token) {
        set(ctx, CAPABILITY + dialogue, token, SameSite.LAX);
    }

    /** Takes the capability away from this browser. */
    public void forget(Context ctx, String dialogue) {
        ctx.cookie(new Cookie(CAPABILITY + dialogue, "", "/", 0, secure, true, null, SameSite.LAX));
    }

    /** The capability that this browser has for a dialogue, if any. Not yet checked. */
    public Optional<String> capability(Context ctx, String dialogue) {
        return Optional.ofNullable(ctx.cookie(CAPABILITY + dialogue));
    }

    /** All capabilities of this browser by dialogue id. Not yet checked. */
    public Map<String, String> capabilities(Context ctx) {
        var found = new HashMap<String, String>();
        ctx.cookieMap().forEach((name, value) -> {
            if (name.startsWith(CAPABILITY)) {
                found.put(name.substring(CAPABILITY.length()), value);
            }
        });
        return found;
    }

    private void set(Context ctx, String name, String value, SameSite sameSite) {
        ctx.cookie(new Cookie(name, value, "/", DAYS_14, secure, true, null, sameSite));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
