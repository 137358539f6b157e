trait Flying { int height = 3; String fly() { "flying $name at $height" }; abstract String getName() 
  def up() { height += 1; this } }
trait Swimming { String swim() { 'swim' }; String move() { 'T' } }
class Duck implements Flying, Swimming { String name = 'Duck'; }
def d = new Duck()
println d.fly()
println d.up().height
println d.swim()
println d instanceof Flying
