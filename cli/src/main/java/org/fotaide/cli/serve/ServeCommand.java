// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.cli.command.Format;
import org.fotaide.cli.command.Reporting;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.MetricsAccess;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.cloud.CloudLimits;
import org.fotaide.server.cloud.CloudListener;
import org.fotaide.server.cloud.CloudOptions;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.key.NewKey.MadeKey;
import org.fotaide.server.owner.OwnerJson;
import org.fotaide.server.store.Store;
import org.fotaide.server.tls.PemFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fota serve}: runs the update server until Ctrl+C. */
@Command(
        name = "serve",
        description = "Run the update server, from which devices fetch firmware. Ends with Ctrl+C.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The first start makes an owner's key and shows it once; everything else can be done while the server runs:",
            "fota serve product add 45772 --name light",
            "fota serve rom add 'v1.0.1t45772(a)' user1.bin user2.bin",
            "fota serve key add --product 45772"
        })
public final class ServeCommand implements Callable<Integer>, Reporting {
    private final Shell shell;
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = ServerOptions.ALL,
            description = "On which of this machine's addresses (default: all; 127.0.0.1 keeps others out).")
    private String listen = ServerOptions.ALL;

    @Option(
            names = "--http",
            paramLabel = "PORT",
            description = "A port without TLS, 0 for any free one; may be repeated (default: 8080, none with --https).")
    private List<Integer> http = List.of();

    @Option(names = "--https", paramLabel = "PORT", description = "A port with TLS; may be repeated.")
    private List<Integer> https = List.of();

    @Option(
            names = "--cloud",
            paramLabel = "PORT",
            description =
                    "A port on which devices with the vendor's IoT_Demo keep a connection, 8000 in the vendor's cloud; may be"
                            + " repeated (default: none).")
    private List<Integer> cloud = List.of();

    @Option(
            names = "--cloud-tls",
            paramLabel = "PORT",
            description = "The same with TLS, 8443 in the vendor's cloud; may be repeated.")
    private List<Integer> cloudTls = List.of();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The certificate chain for TLS as PEM (default: one that the server makes and keeps).")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "The private key of the certificate as PEM.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--metrics",
            paramLabel = "local|key|open",
            description =
                    "Who may read /metrics: this machine, and others with an owner's key; only with an owner's key; whoever"
                            + " reaches the server (default: local).")
    private MetricsAccess metrics = MetricsAccess.LOCAL;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to tell where it listens; json is one object a line (default: text).")
    private Format format = Format.TEXT;

    public ServeCommand(Shell shell) {
        this.shell = shell;
    }

    @Spec
    void describe(CommandSpec command) {
        spec = command;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Integer call() throws Exception {
        ServerOptions options = options();
        shell.cancellation().patience(options.limits().grace().plusSeconds(1));
        try (UpdateServer server = UpdateServer.start(options, this::log)) {
            Optional<MadeKey> made = firstKey(server.store());
            tell(server, made);
            shell.cancellation().await();
            shell.terminal().tell("Ending; answers under way are finished first.");
        }
        return Exit.GOOD.status();
    }

    private ServerOptions options() {
        if (certificate.isPresent() != key.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--certificate and --key belong together");
        }
        List<Integer> plain = http.isEmpty() && https.isEmpty() ? List.of(ServerOptions.HTTP) : http;
        checkPorts(plain);
        checkPorts(https);
        checkPorts(cloud);
        checkPorts(cloudTls);
        ServerOptions options = ServerOptions.of(data.folder(shell))
                .listening(listen, plain, https)
                .measured(metrics)
                .connecting(new CloudOptions(cloud, cloudTls, CloudLimits.USUAL));
        return certificate.isEmpty()
                ? options
                : options.certified(new PemFiles(shell.resolve(certificate.get()), shell.resolve(key.orElseThrow())));
    }

    private void checkPorts(List<Integer> ports) {
        for (int port : ports) {
            if (port < 0 || port > 0xFFFF) {
                throw new ParameterException(spec.commandLine(), "a port is 0 to 65535, not " + port);
            }
        }
    }

    private static Optional<MadeKey> firstKey(Store store) throws FotaException {
        return store.write(tables -> tables.keys().hasOwner()
                ? Optional.empty()
                : Optional.of(NewKey.owner("first start").make(tables)));
    }

    private void tell(UpdateServer server, Optional<MadeKey> made) throws FotaException {
        Optional<String> fingerprint = server.certificate().isPresent()
                ? Optional.of(server.certificate().get().fingerprint())
                : Optional.empty();
        if (format == Format.JSON) {
            JsonObject json = new JsonObject();
            JsonArray addresses = new JsonArray();
            server.addresses().stream().map(URI::toString).forEach(addresses::add);
            json.add("addresses", addresses);
            json.addProperty("data", data.folder(shell).toString());
            server.cloud().ifPresent(ports -> {
                json.add("cloud", numbers(ports.plain()));
                json.add("cloudTls", numbers(ports.secure()));
            });
            json.addProperty("fingerprint", fingerprint.orElse(null));
            json.add("ownerKey", made.map(new OwnerJson()::of).orElse(null));
            new JsonOutput(shell.terminal()).printLine(json);
            return;
        }
        server.addresses().forEach(address -> shell.terminal().print("Listens on " + address));
        server.cloud().ifPresent(ports -> shell.terminal().print("Devices keep their connections on " + words(ports)));
        fingerprint.ifPresent(print -> shell.terminal().print("The certificate's SHA-256 fingerprint: " + print));
        made.ifPresent(first -> shell.terminal()
                .print("Owner's key, shown this once: " + first.secret().text()));
        shell.terminal().tell("Data in " + data.folder(shell) + ". Ctrl+C ends it.");
    }

    private static JsonArray numbers(List<Integer> ports) {
        JsonArray array = new JsonArray();
        ports.forEach(array::add);
        return array;
    }

    private static String words(CloudListener.Ports ports) {
        return Stream.concat(
                        ports.plain().stream().map(port -> "port " + port),
                        ports.secure().stream().map(port -> "port " + port + " with TLS"))
                .collect(Collectors.joining(", "));
    }

    private void log(List<String> lines) {
        PrintStream err = shell.terminal().err();
        err.println(String.join(System.lineSeparator(), lines));
    }
}
