using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Counterpart.Web.Shell;

/// <summary>The keys that protect forms, held in memory as long as the program runs.</summary>
/// <remarks>None lie about on disk or in the dossier, which people copy; a form opened before a restart is shown again with what was typed.</remarks>
internal sealed class FormKeys : IXmlRepository
{
    private readonly Lock _turn = new();
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_turn)
        {
            return [.. _keys];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_turn)
        {
            _keys.Add(element);
        }
    }
}
