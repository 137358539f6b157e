println 1
import java.util.concurrent.TimeUnit as TU
import static java.lang.Math.max as biggest
println biggest(3, 4)
import static java.lang.Math.*
println abs(-4)
