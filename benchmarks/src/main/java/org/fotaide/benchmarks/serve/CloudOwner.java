// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.serve;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * An owner's calls to a server.
 *
 * @param web where it answers HTTP
 * @param key the owner's
 */
record CloudOwner(InetSocketAddress web, String key, HttpClient client) {
    CloudOwner(InetSocketAddress web, String key) {
        this(
                web,
                key,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** A key for one device of the product. */
    String deviceKey(String device) throws IOException, InterruptedException {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("kind", "device");
        wanted.addProperty("label", device);
        wanted.addProperty("ptype", "45772");
        wanted.addProperty("device", device);
        return post("/api/keys", wanted).get("key").getAsString();
    }

    void makeCurrent(String rom) throws IOException, InterruptedException {
        post("/api/roms/" + rom + "/current", new JsonObject());
    }

    private JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.getPort() + path))
                        .header("Authorization", "token " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was answered by " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
