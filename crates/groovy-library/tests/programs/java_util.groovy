import java.security.MessageDigest
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import java.util.stream.*
def t(String n, Closure c) { def r; try { r = c() } catch (Throwable e) { r = e.class.name + ': ' + e.message }; println "$n -> $r" }
t('u1') { def u = UUID.fromString('123e4567-e89b-12d3-a456-426614174000'); [u, u.hashCode(), u.version(), u.mostSignificantBits, u == UUID.fromString('123e4567-e89b-12d3-a456-426614174000')] }
t('u2') { UUID.nameUUIDFromBytes('abc'.bytes) }
t('u3') { UUID.fromString('x') }
t('u4') { UUID.randomUUID().toString().length() }
t('b1') { Base64.encoder.encodeToString('héllo?>'.getBytes('UTF-8')) + Base64.urlEncoder.withoutPadding().encodeToString('h?>'.bytes) }
t('b2') { new String(Base64.decoder.decode('aGVsbG8='), 'UTF-8') + new String('aGVsbG8='.decodeBase64()) }
t('b3') { Base64.decoder.decode('a*') }
t('b4') { 'hello'.bytes.encodeBase64().toString() + 'hello'.bytes.encodeHex() + new String('6869'.decodeHex()) }
t('e1') { URLEncoder.encode('a b&c=d/é*-_.~', 'UTF-8') + URLDecoder.decode('a+b%26%C3%A9', 'UTF-8') }
t('r1') { def r = new Random(42); [r.nextInt(), r.nextInt(10), r.nextInt(16), r.nextLong(), r.nextDouble(), r.nextBoolean(), r.nextFloat(), r.nextGaussian()] }
t('r2') { def l = (1..10).toList(); Collections.shuffle(l, new Random(7)); l }
t('r3') { new Random(1).nextInt(0) }
t('d1') { MessageDigest.getInstance('SHA-256').digest('abc'.bytes).encodeHex().toString() }
t('d2') { 'abc'.md5() + 'abc'.sha256() + 'abc'.digest('SHA-1') }
t('d3') { def m = Mac.getInstance('HmacSHA256'); m.init(new SecretKeySpec('key'.bytes, 'HmacSHA256')); m.doFinal('abc'.bytes).encodeHex().toString() }
t('d4') { MessageDigest.getInstance('FOO') }
t('d5') { def m = MessageDigest.getInstance('MD5'); m.update('a'.bytes); m.update('bc'.bytes); m.digest().length }
t('o1') { [Optional.of(1), Optional.empty(), Optional.ofNullable(null).orElse(5), Optional.of(2).map { it + 1 }.get(), Optional.of(3).filter { it > 5 }.isPresent()] }
t('o2') { Optional.empty().get() }
t('o3') { Optional.empty().orElseThrow { new IllegalStateException('no') } }
t('o4') { Optional.of(null) }
t('o5') { Objects.hash(1, 'a', null) + Objects.hashCode(null) + ' ' + Objects.equals(1, 1) + Objects.requireNonNullElse(null, 3) + Objects.toString(null, 'd') }
t('o6') { Objects.requireNonNull(null, 'msg') }
t('c1') { def l = [3, 1, 2]; Collections.sort(l); [l, Collections.max(l), Collections.min(l), Collections.frequency([1, 1, 2], 1), Collections.nCopies(3, 'a')] }
t('c2') { Collections.unmodifiableList([1]) << 2 }
t('c3') { def l = [1, 2, 3, 4]; Collections.reverse(l); Collections.swap(l, 0, 3); Collections.rotate(l, 1); l }
t('c4') { Collections.emptyMap() + [a: 1] }
t('c5') { Arrays.asList(1, 2, 3).toString() + Arrays.toString([1, 2] as int[]) + Arrays.copyOf([1, 2] as int[], 3) + Arrays.equals([1] as int[], [1] as int[]) + Arrays.hashCode([1, 2] as int[]) }
t('c6') { Collections.binarySearch([1, 3, 5], 4) }
t('s1') { [1, 2, 3, 4].stream().filter { it % 2 == 0 }.map { it * 10 }.collect(Collectors.toList()) }
t('s2') { ['b', 'a', 'c'].stream().sorted().collect(Collectors.joining(', ', '[', ']')) }
t('s3') { ['aa', 'b', 'cc'].stream().collect(Collectors.groupingBy { it.length() }) }
t('s4') { ['aa', 'b', 'cc'].stream().collect(Collectors.toMap({ it }, { it.length() })) }
t('s5') { IntStream.rangeClosed(1, 5).sum() + IntStream.range(0, 3).boxed().collect(Collectors.toList()).toString() }
t('s6') { [1, 2, 3].stream().mapToInt { it }.average().getAsDouble() }
t('s7') { [1, 2, 3].stream().reduce(0) { a, b -> a + b } + [1, 2].stream().reduce { a, b -> a * b }.get() }
t('s8') { Stream.iterate(1) { it * 2 }.limit(6).toList() }
t('s9') { [[1], [2, 3]].stream().flatMap { it.stream() }.toList().toString() + [1, 1, 2].stream().distinct().count() + [1,2,3].stream().anyMatch { it > 2 } }
t('s10') { ['x', 'yy'].stream().collect(Collectors.partitioningBy { it.length() > 1 }) }
t('s11') { ['x', 'yy', 'zz'].stream().collect(Collectors.groupingBy({ it.length() }, Collectors.counting())) }
t('s12') { ['x', 'x'].stream().collect(Collectors.toMap({ it }, { 1 })) }
t('s13') { [3, 1].stream().min { a, b -> a <=> b }.get() + [5, 3].stream().skip(1).findFirst().get() }
t('s14') { [1, 2].stream().collect(Collectors.summingInt { it }) + [1, 2].stream().collect(Collectors.averagingInt { it }) }
t('i1') { def u = new URI('https://user:p%20w@host.com:8080/a%20b/c?q=1%262&r=x#frag'); [u.scheme, u.host, u.port, u.path, u.rawPath, u.query, u.rawQuery, u.fragment, u.userInfo, u.authority] }
t('i2') { def u = new URL('http://h.com/p/f.html?x=y#r'); [u.protocol, u.host, u.port, u.defaultPort, u.path, u.file, u.query, u.ref, u.authority] }
t('i3') { new URL('foo') }
t('i4') { new URI('a b') }
t('i5') { URI.create('http://h.com/a/b').resolve('../c').toString() + 'http://x.y/z'.toURI().host + 'http://x.y'.toURL().host }
t('i6') { new URI('mailto:a@b.c').with { [scheme, schemeSpecificPart, path, host, opaque] } }
t('w1') { def w = new StringWriter(); w << 'a' << 1; w.write('b'); w.append('c').println(); def p = new PrintWriter(w); p.print('x'); p.println(5); p.printf('%03d', 7); w.toString() }
t('w2') { def r = new StringReader('a\nb\n'); [r.readLine(), r.text] }
t('l1') { [Locale.US, Locale.GERMANY.country, Locale.ENGLISH.language, new Locale('pt', 'BR')] }
t('n1') { java.util.concurrent.TimeUnit.HOURS.toMinutes(2) + java.util.concurrent.TimeUnit.SECONDS.toMillis(3) }
