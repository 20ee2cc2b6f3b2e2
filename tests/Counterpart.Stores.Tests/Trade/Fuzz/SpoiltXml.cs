using System.Xml;
using System.Xml.Linq;

namespace Counterpart.Stores.Tests.Trade.Fuzz;

/// <summary>An XML message whose elements and attributes are dropped, doubled, moved, renamed and filled with junk.</summary>
internal static class SpoiltXml
{
    // Entities that would fetch a file, or grow to gigabytes.
    private static readonly string[] Prefixes =
    [
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY x \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version=\"1.1\" encoding=\"windows-1251\"?>", "<?xml version=\"1.0\" encoding=\"none\"?>", "\n\n", "<!-- remark -->",
    ];

    /// <summary>Spoils a message.</summary>
    public static byte[] Of(string seed, Random random)
    {
        var root = XDocument.Parse(seed).Root!;
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var elements = root.Descendants().ToList();
            if (elements.Count > 0)
            {
                Change(elements[random.Next(elements.Count)], elements, random);
            }
        }

        var text = root.ToString(random.Next(2) == 0 ? SaveOptions.DisableFormatting : SaveOptions.None);
        text = random.Next(12) == 0 ? Prefixes[random.Next(Prefixes.Length)] + text : text;
        text = random.Next(12) == 0 ? text.Replace("=\"2020", "=\"&x;2020", StringComparison.Ordinal) : text;
        return Junk.Encoded(text, random);
    }

    private static void Change(XElement element, List<XElement> elements, Random random)
    {
        var other = elements[random.Next(elements.Count)];
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName != XNamespace.Xml.NamespaceName).ToList();
        var attribute = attributes.Count > 0 ? attributes[random.Next(attributes.Count)] : null;
        switch (random.Next(10))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                other.Add(new XElement(element));
                break;
            case 3:
                element.ReplaceWith(element.Nodes());
                break;
            case 4:
                element.Name = random.Next(2) == 0 ? other.Name : element.Name.Namespace + "Other";
                break;
            case 5 when attribute is not null:
                attribute.Remove();
                break;
            case 6 when attribute is not null:
                attribute.Value = Text(random);
                break;
            case 7 when attribute is not null && element.Attribute("x") is null:
                element.SetAttributeValue("x", attribute.Value);
                attribute.Remove();
                break;
            case 8:
                var deep = new XElement(element.Name);
                for (var i = 0; i < (random.Next(20) == 0 ? 3000 : 3); i++)
                {
                    deep = new XElement(element.Name, deep);
                }

                element.Add(deep);
                break;
            default:
                element.Add(new XText(Text(random)));
                break;
        }
    }

    private static string Text(Random random) => string.Concat(Junk.Word(random).Where(XmlConvert.IsXmlChar));
}
