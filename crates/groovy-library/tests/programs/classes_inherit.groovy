abstract class Shape { abstract double area(); String describe() { "${getClass().simpleName} ${area()}" } }
class Sq extends Shape { double s; double area() { s * s } }
class Ci extends Shape { double r; Ci(double r) { this.r = r }; double area() { 3 * r }; String describe() { 'c:' + super.describe() } }
println new Sq(s: 2).describe()
println new Ci(2).describe()
println new Ci(1) instanceof Shape
println Sq.superclass.name
