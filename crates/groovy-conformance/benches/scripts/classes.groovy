class Money {
    BigDecimal amount
    String currency
    Money plus(Money other) { new Money(amount: amount + other.amount, currency: currency) }
    String toString() { "$amount $currency" }
}
def total = new Money(amount: 0, currency: 'EUR')
20.times { total = total + new Money(amount: 1.25 * it, currency: 'EUR') }
total.toString()
