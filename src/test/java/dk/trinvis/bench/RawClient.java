package dk.trinvis.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One keep-alive HTTP/1.1 connection that costs next to nothing, so that the server gets the cores. */
final class RawClient implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    RawClient(URI address) throws IOException {
        socket = new Socket("127.0.0.1", address.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        host = address.getAuthority();
    }

    /** @param bytes of the whole answer over the wire, head included */
    record Answer(int status, byte[] body, long bytes) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return exchange("GET", path, "", headers);
    }

    Answer post(String path, String json, String... headers) throws IOException {
        return exchange("POST", path, json, headers);
    }

    private Answer exchange(String method, String path, String body, String... headers) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        out.write(request);
        return read();
    }

    /** Line by line through the buffer, without making text of what nobody looks at. */
    private Answer read() throws IOException {
        int end = line();
        int status = number(from + 9, from + 12, 10);
        long wire = end - from;
        from = end;
        int length = 0;
        boolean chunked = false;
        for (end = line(); end - from > 2; end = line()) {
            if (starts(LENGTH)) {
                length = number(from + LENGTH.length, end, 10);
            } else if (starts(CHUNKED)) {
                chunked = true;
            }
            wire += end - from;
            from = end;
        }
        wire += end - from;
        from = end;
        if (!chunked) {
            byte[] body = take(length);
            return new Answer(status, body, wire + length);
        }
        var all = new ByteArrayOutputStream();
        for (int size = -1; size != 0; ) {
            end = line();
            size = number(from, end, 16);
            wire += end - from + size + 2L;
            from = end;
            all.writeBytes(take(size));
            from = line();
        }
        return new Answer(status, all.toByteArray(), wire);
    }

    private boolean starts(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            byte c = buffer[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int begin, int end, int radix) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            int digit = Character.digit(buffer[i], radix);
            number = digit < 0 ? number : number * radix + digit;
        }
        return number;
    }

    /** Where the line that begins at {@code from} ends, its line break included. */
    private int line() throws IOException {
        for (int at = from; ; at++) {
            if (at == to) {
                int done = at - from;
                fill(done + 1);
                at = from + done;
            }
            if (buffer[at] == '\n') {
                return at + 1;
            }
        }
    }

    private byte[] take(int length) throws IOException {
        fill(length);
        byte[] taken = Arrays.copyOfRange(buffer, from, from + length);
        from += length;
        return taken;
    }

    /** Reads until so many bytes wait. */
    private void fill(int wanted) throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
        }
        if (from + wanted > buffer.length) {
            byte[] larger = wanted > buffer.length ? new byte[wanted * 2] : buffer;
            System.arraycopy(buffer, from, larger, 0, to - from);
            buffer = larger;
            to -= from;
            from = 0;
        }
        while (to - from < wanted) {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                throw new IOException("the server closed the connection");
            }
            to += read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
