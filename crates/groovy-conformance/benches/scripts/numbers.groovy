def prices = [19.99, 5.49, 100.00, 0.99]
def total = prices.sum()
def tax = (total * 0.19).setScale(2, java.math.RoundingMode.HALF_UP)
def shares = (1..10).collect { (total / it).setScale(2, java.math.RoundingMode.HALF_UP) }
shares.sum() + tax
