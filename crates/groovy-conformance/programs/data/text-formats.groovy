//= decimal-format
import java.text.*
def s = new DecimalFormatSymbols(Locale.ENGLISH)
['0', '#', '#.##', '0.00', '#,##0.00', '00.#', '0.###E0', '##0.##E0', '#%', '#,##0.00;(#,##0.00)', "'#'0", '\u00a4#,##0.00', '.00', '#.'].each { p ->
    println "$p: " + [0, 1, -1, 12.5, 1234567.891, 0.005, 0.015, -0.4, 99999].collect { new DecimalFormat(p, s).format(it) }
}
//= decimal-format-rounding
import java.text.*
import java.math.RoundingMode
def s = new DecimalFormatSymbols(Locale.ENGLISH)
def f = new DecimalFormat('0.0', s)
println([0.25d, 0.35d, 2.45d, -0.25d, 0.05d].collect { f.format(it) })
f.roundingMode = RoundingMode.HALF_UP
println([0.25, 0.35, 2.45, -0.25, 0.05].collect { f.format(it) })
f.roundingMode = RoundingMode.UP
println([0.21, -0.21].collect { f.format(it) })
//= decimal-format-patterns
import java.text.*
def s = new DecimalFormatSymbols(Locale.ENGLISH)
println(['0', '#', '#.##', '0.00', '#,##0.00', '00.#', '0.###E0', '#%', '#,##0.00;(#,##0.00)', '.00', '#,####.0'].collect { new DecimalFormat(it, s).toPattern() })
//= decimal-format-parse
import java.text.*
def f = new DecimalFormat('#,##0.00', new DecimalFormatSymbols(Locale.ENGLISH))
println(['1', '1,234.5', '-7', '12abc', '1e3', '0.10'].collect { f.parse(it) })
println f.parse('1,234.5').class
println f.parse('12').class
f.parseBigDecimal = true
println f.parse('1.10')
//= number-format-locales
import java.text.*
println NumberFormat.getInstance(Locale.US).format(1234567.891)
println NumberFormat.getInstance(Locale.GERMANY).format(1234567.891)
println NumberFormat.getIntegerInstance(Locale.US).format(2.5)
println NumberFormat.getPercentInstance(Locale.US).format(0.256)
println NumberFormat.getCurrencyInstance(Locale.US).format(-1234.5)
println NumberFormat.getCurrencyInstance(Locale.GERMANY).format(1234.5)
println NumberFormat.getInstance(Locale.FRANCE).format(1234.5)
//= message-format
import java.text.MessageFormat
println MessageFormat.format('{0} has {1} items, {2}', 'Bob', 12345, null)
println MessageFormat.format("it''s '{0}' {0}", 'x')
println MessageFormat.format('{1} {0} {2}', 'a', 'b')
println MessageFormat.format('{0,number,#.##} {0,number,integer} {0,number,percent}', 3.14159)
println MessageFormat.format('{0,choice,0#none|1#one|1<many {0}}', 0)
println MessageFormat.format('{0,choice,0#none|1#one|1<many {0}}', 1)
println MessageFormat.format('{0,choice,0#none|1#one|1<many {0}}', 5)
println new MessageFormat('{0}-{1}', Locale.US).format(['a', 2] as Object[])
println new MessageFormat('{0} has {1,number}').parse('Bob has 12').toList()
//= message-format-errors
import java.text.MessageFormat
['{0', '{x}', '{0,bogus}'].each { p -> try { println MessageFormat.format(p, 1) } catch (IllegalArgumentException e) { println e.message } }
//= comparators
def people = [[n: 'b', a: 2], [n: 'a', a: 2], [n: null, a: 1]]
println people.toSorted(Comparator.comparing { it.a })
println people.toSorted(Comparator.comparing { it.a }.thenComparing(Comparator.nullsFirst(Comparator.naturalOrder()).with { o -> Comparator.comparing({ it.n }, o) }))
println people.toSorted(Comparator.comparing({ it.n }, Comparator.nullsLast(Comparator.reverseOrder())))
println([3, 1, 2].sort(Comparator.reverseOrder()))
println([3, 1, 2].max(Collections.reverseOrder()))
println(['b', 'A', 'c'].toSorted(String.CASE_INSENSITIVE_ORDER))
println new TreeMap(Comparator.reverseOrder()).tap { putAll([a: 1, b: 2]) }
println new TreeSet({ x, y -> y.size() <=> x.size() } as Comparator).tap { addAll(['a', 'bbb', 'cc', 'dd']) }
println new PriorityQueue(Comparator.reverseOrder()).tap { addAll([1, 3, 2]) }.poll()
println([a: 2, b: 1].entrySet().toList().sort(Map.Entry.comparingByValue()))
