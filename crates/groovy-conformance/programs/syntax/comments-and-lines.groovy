//= single-line-comment
// a comment
println 'hello' // another
println 1 /* in between */ + 2
//= multiline-comment
/* a standalone multiline comment
   spanning two lines */
println "hello" /* a multiline comment starting
                   at the end of a statement */
println 1 /* one */ + 2 /* two */
//= groovydoc-comment
/**
 * A method
 */
String greet(String name) {
    /** a dangling one */
    return "Hello ${name}"
}
println greet('you')
//= shebang
#!/usr/bin/env groovy
println "Hello from the shebang line"
//= shebang-second-line-fails
println 1
#!/usr/bin/env groovy
//= semicolons
println 1; println 2;
;;
def a = 3;
println a;
//= line-continuation-operator
def a = 1 +
    2 +
    3
println a
def b = a ==
    6
println b
//= line-starts-with-dot
def a = [3, 1, 2]
    .sort()
    .reverse()
println a
def s = 'abc'
    ?.toUpperCase()
    .toString()
println s
//= line-starts-with-operator-is-new-statement
def a = 1
+ 2
println a
//= backslash-continuation
def a = 1 \
  + 2
println a
//= ternary-over-lines
def x = true
    ? 'yes'
    : 'no'
println x
//= open-brackets-continue
println([1,
  2,
  3,
].size())
println(
  4
)
//= crlf-inside-triple
def s = '''a
b'''
println s.length()
//= empty-script
//= only-comment
// nothing
//= nested-comment-not-supported
/* a /* b */ println 'after' /* c */
//= division-and-comment
def a = 10
def b = 2
println a / b // c / d
println a /b/ 1
