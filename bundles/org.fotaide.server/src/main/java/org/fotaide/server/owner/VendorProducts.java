// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Body;
import org.fotaide.server.http.Call;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/**
 * {@code GET} and {@code POST /v1/products/} as the vendor's documents print them: {@code {"products": [{"name", "ptype"}]}};
 * what else stands there has no meaning here.
 */
record VendorProducts(Store store, StoredKey key) {
    void serve(Call call) throws FotaException {
        call.only("GET", "HEAD", "POST");
        List<Product> products =
                call.reads() ? store.read(tables -> tables.products().all()) : make(call);
        JsonArray array = new JsonArray();
        products.forEach(product -> array.add(json(product)));
        JsonObject json = new JsonObject();
        json.addProperty("status", 200);
        json.add("products", array);
        call.answer(Answer.json(json));
    }

    private static JsonObject json(Product product) {
        JsonObject json = new JsonObject();
        json.addProperty("name", product.name());
        json.addProperty("ptype", product.ptype().number());
        return json;
    }

    private List<Product> make(Call call) throws FotaException {
        JsonObject body = new Body(call, store.limits().body()).json();
        JsonElement wished = body.get("products");
        if (wished == null || !wished.isJsonArray()) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("The list products is missing."));
        }
        List<Product> products = new ArrayList<>();
        for (JsonElement one : wished.getAsJsonArray()) {
            if (!one.isJsonObject()) {
                throw new FotaException(ServerProblem.BAD_REQUEST.with("A product is no object."));
            }
            products.add(product(one.getAsJsonObject()));
        }
        return store.write(tables -> {
            for (Product product : products) {
                tables.products().add(product);
                tables.events()
                        .add(Event.now(
                                EventKind.PRODUCT, key.id(), "", "", "made " + product.ptype() + " " + product.name()));
            }
            return products;
        });
    }

    private static Product product(JsonObject json) throws FotaException {
        ProductType ptype = Body.text(json, "ptype")
                .flatMap(text -> new LegalName(text).asProduct())
                .orElseThrow(() -> new FotaException(ServerProblem.BAD_REQUEST.with("A product has no ptype.")));
        String name = Body.text(json, "name").filter(text -> !text.isBlank()).orElse("Product " + ptype);
        return Product.of(ptype, name, Optional.empty(), Access.KEY);
    }
}
