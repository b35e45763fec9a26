package org.reglament.correspondence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * The sockets of one attempt, which can be closed from outside: a server that sends a byte every few seconds passes
 * every time-out of Jakarta Mail.
 */
final class BoundedSockets extends SocketFactory {
    private final List<Socket> open = new ArrayList<>();
    private boolean closed;

    synchronized void close() {
        closed = true;
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // It was to be gone, and it is.
                assert e != null;
            }
        }
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (closed) {
            throw new IOException("the attempt took too long");
        }
        Socket socket = new Socket();
        open.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
