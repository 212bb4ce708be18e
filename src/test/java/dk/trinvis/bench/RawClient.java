package dk.trinvis.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One keep-alive HTTP/1.1 connection that costs next to nothing, so that the server gets the cores. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;

    RawClient(URI address) throws IOException {
        socket = new Socket("127.0.0.1", address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
        host = address.getAuthority();
    }

    /** @param bytes of the whole answer over the wire, head included */
    record Answer(int status, String head, byte[] body, long bytes) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return exchange("GET", path, new byte[0], headers);
    }

    Answer post(String path, String json, String... headers) throws IOException {
        return exchange("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer exchange(String method, String path, byte[] body, String... headers) throws IOException {
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
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        out.write(request);
        return read();
    }

    private Answer read() throws IOException {
        String status = line();
        var head = new StringBuilder(status).append("\r\n");
        int length = -1;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        byte[] body;
        long wire = head.length() + 2L;
        if (chunked) {
            var all = new java.io.ByteArrayOutputStream();
            for (String size = line(); ; size = line()) {
                int n = Integer.parseInt(size.strip(), 16);
                all.write(in.readNBytes(n));
                line();
                wire += size.length() + 4L + n;
                if (n == 0) {
                    break;
                }
            }
            body = all.toByteArray();
        } else {
            body = in.readNBytes(Math.max(0, length));
            wire += body.length;
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), head.toString(), body, wire);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
