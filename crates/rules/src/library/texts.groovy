import entente.Text

class HtmlToWiki {
    static def transform(text) {
        Text.convert(text, "html", "wiki")
    }

    static def convert(text) {
        transform(text)
    }
}

class WikiToHtml {
    static def transform(text) {
        Text.convert(text, "wiki", "html")
    }

    static def convert(text) {
        transform(text)
    }
}

class MdToWiki {
    static def transform(text) {
        Text.convert(text, "markdown", "wiki")
    }

    static def convert(text) {
        transform(text)
    }
}
