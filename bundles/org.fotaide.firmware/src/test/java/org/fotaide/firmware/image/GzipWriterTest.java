// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GzipWriterTest {
    @Property(tries = 200)
    void is_unpacked_to_the_same_bytes(@ForAll byte[] content) throws IOException {
        byte[] packed = new GzipWriter().write(content);
        assertArrayEquals(content, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    }

    @Test
    void takes_what_does_not_shrink() throws IOException {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        byte[] packed = new GzipWriter().write(content);
        assertArrayEquals(content, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    }

    @Test
    void gives_the_same_bytes_each_time_and_an_image_that_is_read() {
        byte[] packed = new GzipWriter().write(Samples.arduino());
        ImageReading reading = new ImageReader().read(packed);

        assertArrayEquals(packed, new GzipWriter().write(Samples.arduino()));
        assertEquals(List.of(), reading.faults());
        assertInstanceOf(GzipImage.class, reading.image());
        assertTrue(packed.length < Samples.arduino().length, Arrays.toString(new int[] {packed.length}));
    }
}
