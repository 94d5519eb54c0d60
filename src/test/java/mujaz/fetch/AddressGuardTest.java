package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "2130706433",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.170",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "3232235521",
        "167772161",
        "::",
        "::1",
        "::127.0.0.1",
        "::10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:192.168.1.1",
        "::ffff:7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::c0a8:101",
        "64:ff9b:1::1",
        "100::1",
        "2001:0:53aa:64c::80ff:fffe",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2002:c0a8:101::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ff05::2",
        "ff0e::1"
      })
  void refusesWhatIsNotPublic(String notation) throws Exception {
    assertThat(guard.allows(at(notation), 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "2606:2800:220:1::1",
        "64:ff9b::808:808"
      })
  void allowsWhatIsPublicOnWebPortsAlone(String notation) throws Exception {
    InetAddress address = at(notation);
    assertThat(guard.allows(address, 443)).isTrue();
    assertThat(guard.allows(address, 22)).isFalse();
    assertThat(guard.allows(address, 6379)).isFalse();
  }

  @Test
  void allowsWhatTheSettingsNameAndNothingBeside() throws Exception {
    AddressGuard named = new AddressGuard(List.of("127.0.0.1:9000", "10.1.0.0/16:*"));
    assertThat(named.allows(at("127.0.0.1"), 9000)).isTrue();
    assertThat(named.allows(at("127.0.0.1"), 9001)).isFalse();
    assertThat(named.allows(at("127.0.0.2"), 9000)).isFalse();
    assertThat(named.allows(at("10.1.200.3"), 22)).isTrue();
    assertThat(named.allows(at("10.2.0.1"), 80)).isFalse();
  }

  private static InetAddress at(String notation) throws Exception {
    return InetAddress.getByName(notation);
  }
}
