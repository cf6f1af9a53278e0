// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Body;
import org.fotaide.server.http.Call;
import org.fotaide.server.link.Delivery;
import org.fotaide.server.link.Orders;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.rom.PinGroup;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/**
 * {@code GET /api/products}, {@code GET} and {@code PUT /api/products/PTYPE} ({@code {"name", "map", "access"}}): what is
 * missing stays as it is, or as usual for a new one. {@code POST /api/products/PTYPE/upgrade} tells all that are outdated,
 * {@code PUT /api/products/PTYPE/groups/NAME} ({@code {"rom"}}) says by name which ROM a group is to run.
 */
public final class ProductCalls implements OwnerCall {
    private final Store store;
    private final Orders orders;

    public ProductCalls(Store store, Orders orders) {
        this.store = store;
        this.orders = orders;
    }

    @Override
    public String word() {
        return "products";
    }

    @Override
    public void serve(Call call, StoredKey key) throws FotaException {
        if (call.path().size() == 2) {
            call.only("GET", "HEAD");
            JsonArray products = new JsonArray();
            for (Product product : store.read(tables -> tables.products().all())) {
                products.add(new OwnerJson().of(product));
            }
            call.answer(Answer.json(products));
            return;
        }
        ProductType ptype = new LegalName(call.word(2)).asProduct().orElseThrow(call::nothingThere);
        switch (call.path().size()) {
            case 3 -> one(call, ptype, key);
            case 4 -> upgrade(call, ptype, key);
            case 5 -> pin(call, ptype, key);
            default -> throw call.nothingThere();
        }
    }

    private void upgrade(Call call, ProductType ptype, StoredKey key) throws FotaException {
        call.only("POST");
        if (!call.word(3).equals("upgrade")) {
            throw call.nothingThere();
        }
        JsonObject json = new JsonObject();
        Map<Delivery, Integer> counts = orders.upgradeAll(ptype, key.id());
        json.addProperty("told", counts.getOrDefault(Delivery.TOLD, 0));
        json.addProperty("waiting", counts.getOrDefault(Delivery.WAITS, 0));
        call.answer(Answer.json(json));
    }

    private void pin(Call call, ProductType ptype, StoredKey key) throws FotaException {
        call.only("PUT");
        if (!call.word(3).equals("groups")) {
            throw call.nothingThere();
        }
        String rom =
                Body.text(new Body(call, store.limits().body()).json(), "rom").orElse("");
        Optional<RomName> name = rom.isEmpty() ? Optional.empty() : Optional.of(new LegalName(rom).read());
        Product product = store.write(new PinGroup(ptype, call.word(4), name, key.id())::in);
        call.answer(Answer.json(new OwnerJson().of(product)));
    }

    private void one(Call call, ProductType ptype, StoredKey key) throws FotaException {
        call.only("GET", "HEAD", "PUT");
        Product product = call.reads()
                ? store.read(tables -> tables.products().get(ptype))
                : put(ptype, new Body(call, store.limits().body()).json(), key);
        call.answer(Answer.json(new OwnerJson().of(product)));
    }

    private Product put(ProductType ptype, JsonObject json, StoredKey key) throws FotaException {
        Optional<String> name = Body.text(json, "name").filter(text -> !text.isBlank());
        Optional<FlashMap> map = map(Body.text(json, "map"));
        Optional<Access> access = access(Body.text(json, "access"));
        return store.write(tables -> {
            Optional<Product> there = tables.products().find(ptype);
            Product wished = Product.of(
                    ptype,
                    name.or(() -> there.map(Product::name)).orElse("Product " + ptype),
                    map.or(() -> there.flatMap(Product::map)),
                    access.or(() -> there.map(Product::access)).orElse(Access.KEY));
            if (there.isPresent()) {
                tables.products().change(wished);
            } else {
                tables.products().add(wished);
                tables.events()
                        .add(Event.now(EventKind.PRODUCT, key.id(), "", "", "made " + ptype + " " + wished.name()));
            }
            return tables.products().get(ptype);
        });
    }

    private static Optional<FlashMap> map(Optional<String> number) throws FotaException {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<FlashMap> map = number.filter(text -> text.matches("[0-9]"))
                .map(Integer::parseInt)
                .flatMap(FlashMap::ofNumber);
        if (map.isEmpty()) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("map is no SPI_SIZE_MAP with two slots."));
        }
        return map;
    }

    private static Optional<Access> access(Optional<String> word) throws FotaException {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Access.of(word.get())
                .orElseThrow(
                        () -> new FotaException(ServerProblem.BAD_REQUEST.with("access is neither open nor key."))));
    }
}
